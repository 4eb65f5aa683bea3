package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Slot;

/** Puts the frames of both sides of a change side by side, those that say most alike first. */
final class FramePairs {
    /** What a shared stance counts beside one shared slot. */
    private static final int SAME_STANCE = 3;

    private FramePairs() {}

    /** Returns the pairs in the order of the new side, each frame that only the old side has after them. */
    static List<FramePair> of(List<PlacedFrame> old, List<PlacedFrame> fresh) {
        List<PlacedFrame> free = new ArrayList<>(old);
        List<Optional<PlacedFrame>> partners = new ArrayList<>();
        fresh.forEach(each -> partners.add(Optional.empty()));
        for (int round = 0; round < fresh.size(); round++) {
            if (!pairBest(fresh, partners, free)) {
                break;
            }
        }
        List<FramePair> pairs = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            pairs.add(pair(partners.get(i), Optional.of(fresh.get(i))));
        }
        free.forEach(left -> pairs.add(pair(Optional.of(left), Optional.empty())));
        return pairs;
    }

    /** Pairs the two frames that are most alike of those that are still free; false where none are alike. */
    private static boolean pairBest(
            List<PlacedFrame> fresh, List<Optional<PlacedFrame>> partners, List<PlacedFrame> free) {
        int best = 0;
        int bestNew = -1;
        int bestOld = -1;
        for (int i = 0; i < fresh.size(); i++) {
            for (int j = 0; partners.get(i).isEmpty() && j < free.size(); j++) {
                int alike = alike(free.get(j).frame(), fresh.get(i).frame());
                if (alike > best) {
                    best = alike;
                    bestNew = i;
                    bestOld = j;
                }
            }
        }
        if (bestNew >= 0) {
            partners.set(bestNew, Optional.of(free.remove(bestOld)));
        }
        return bestNew >= 0;
    }

    private static int alike(Frame old, Frame fresh) {
        if (!old.topic().equals(fresh.topic())) {
            return 0;
        }
        List<String> rest = texts(old.slots());
        int shared = 0;
        for (String text : texts(fresh.slots())) {
            shared += rest.remove(text) ? 1 : 0;
        }
        return 1 + shared + (old.stance() == fresh.stance() ? SAME_STANCE : 0);
    }

    private static FramePair pair(Optional<PlacedFrame> old, Optional<PlacedFrame> fresh) {
        List<Slot> differing = new ArrayList<>();
        if (old.isPresent() && fresh.isPresent()) {
            Frame before = old.get().frame();
            Frame after = fresh.get().frame();
            for (Slot slot : Slot.values()) {
                boolean turned = slot == Slot.POLARITY && before.stance() != after.stance();
                if (turned || !filling(before, slot).equals(filling(after, slot))) {
                    differing.add(slot);
                }
            }
        }
        return new FramePair(old, fresh, differing);
    }

    private static List<String> filling(Frame frame, Slot slot) {
        return texts(frame.of(slot).toList()).stream().sorted().distinct().toList();
    }

    private static List<String> texts(List<FrameSlot> slots) {
        return slots.stream()
                .map(slot -> slot.slot() + " " + slot.span().text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
