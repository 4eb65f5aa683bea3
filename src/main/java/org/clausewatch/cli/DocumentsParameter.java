package org.clausewatch.cli;

import java.util.List;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Parameters;

/** The parameter that names one document of the archive or all of a service; without it all are meant. */
final class DocumentsParameter {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SERVICE[/TERMS]",
            description = "A service, or one of its documents. Without it: all.")
    private Optional<String> name = Optional.empty();

    /** Returns what the user named. */
    Optional<String> name() {
        return name;
    }

    /**
     * Returns the documents that are meant.
     *
     * @throws CommandException if the archive has none of that name, with the names that there are
     * @throws WorkspaceException if the archive cannot be read
     */
    List<DocumentRef> of(Workspace workspace) throws CommandException, WorkspaceException {
        return new Documents(workspace.documents()).matching(name);
    }
}
