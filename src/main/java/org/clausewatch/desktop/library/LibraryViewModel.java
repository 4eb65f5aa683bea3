package org.clausewatch.desktop.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.model.DocumentRef;

/** Services and their documents, and which document is open. */
public final class LibraryViewModel {
    /**
     * A service with its documents.
     *
     * @param name of the service
     */
    public record Service(String name, List<Document> documents) {
        public Service {
            documents = List.copyOf(documents);
        }
    }

    /** A document with what its history amounts to, which is found out in the background. */
    public static final class Document {
        private final DocumentRef ref;
        private final ReadOnlyObjectWrapper<Optional<Tally>> tally = new ReadOnlyObjectWrapper<>(Optional.empty());

        Document(DocumentRef ref) {
            this.ref = ref;
        }

        /** Returns which document it is. */
        public DocumentRef ref() {
            return ref;
        }

        /** Returns what its history amounts to; empty until that is known. */
        public ReadOnlyObjectProperty<Optional<Tally>> tallyProperty() {
            return tally.getReadOnlyProperty();
        }
    }

    private final ObservableList<Service> services = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DocumentRef>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private Consumer<DocumentRef> onOpen = document -> {};

    /** Creates an empty library. */
    public LibraryViewModel() {}

    /** Sets what happens when the reader opens a document. */
    public void setOnOpen(Consumer<DocumentRef> action) {
        onOpen = action;
    }

    /** Shows documents, in their order; what was found out of them before stays. */
    public void show(List<DocumentRef> documents) {
        Map<DocumentRef, Document> known = new LinkedHashMap<>();
        documents().forEach(document -> known.put(document.ref(), document));
        Map<String, List<Document>> byService = new LinkedHashMap<>();
        for (DocumentRef ref : documents) {
            byService
                    .computeIfAbsent(ref.service(), name -> new ArrayList<>())
                    .add(known.getOrDefault(ref, new Document(ref)));
        }
        List<Service> shown = new ArrayList<>();
        byService.forEach((name, list) -> shown.add(new Service(name, list)));
        services.setAll(shown);
    }

    /**
     * Marks that the archive was read.
     *
     * @param there whether there is one
     */
    public void markRead(boolean there) {
        emptiness.set(
                !services.isEmpty()
                        ? ""
                        : there
                                ? "The archive is empty. Add a policy to follow it."
                                : "No archive yet – add a policy to begin one.");
    }

    /** Returns what is said where there are no documents; "" where there are some or it is not known yet. */
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /** Sets what a document's history amounts to. */
    public void tally(DocumentRef document, Tally tally) {
        documents().stream()
                .filter(each -> each.ref().equals(document))
                .forEach(each -> each.tally.set(Optional.of(tally)));
    }

    /** Opens a document, as the reader asked. */
    public void choose(DocumentRef document) {
        if (!open.get().equals(Optional.of(document))) {
            onOpen.accept(document);
        }
    }

    /** Marks which document is open. */
    public void markOpen(Optional<DocumentRef> document) {
        open.set(document);
    }

    /** Returns the services with their documents. */
    public ObservableList<Service> services() {
        return services;
    }

    /** Returns all documents. */
    public List<Document> documents() {
        return services.stream()
                .flatMap(service -> service.documents().stream())
                .toList();
    }

    /** Returns which document is open. */
    public ReadOnlyObjectProperty<Optional<DocumentRef>> openProperty() {
        return open.getReadOnlyProperty();
    }
}
