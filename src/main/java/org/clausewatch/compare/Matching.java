package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pairings found so far, and which clauses are left. Pairings are only added, or grown. */
final class Matching {
    private static final int FREE = -1;

    private final List<Pairing> pairings = new ArrayList<>();
    private final int[] ofOld;
    private final int[] ofNew;

    Matching(int oldClauses, int newClauses) {
        ofOld = new int[oldClauses];
        ofNew = new int[newClauses];
        Arrays.fill(ofOld, FREE);
        Arrays.fill(ofNew, FREE);
    }

    List<Pairing> pairings() {
        return pairings;
    }

    /** Takes a pairing; those that it shares clauses with are part of it from now on. */
    void take(Pairing pairing) {
        pairings.add(pairing);
        assign(pairing, pairings.size() - 1);
    }

    /** Puts a pairing that holds more clauses in the place of another. */
    void grow(int position, Pairing grown) {
        pairings.set(position, grown);
        assign(grown, position);
    }

    boolean isOldFree(int clause) {
        return ofOld[clause] == FREE;
    }

    boolean isNewFree(int clause) {
        return ofNew[clause] == FREE;
    }

    /** Position of the pairing that holds an old clause; -1 if none does, or there is no such clause. */
    int ofOld(int clause) {
        return clause < 0 || clause >= ofOld.length ? FREE : ofOld[clause];
    }

    /** Position of the pairing that holds a new clause; -1 if none does, or there is no such clause. */
    int ofNew(int clause) {
        return clause < 0 || clause >= ofNew.length ? FREE : ofNew[clause];
    }

    /** Tells whether two clauses are in one pairing. */
    boolean arePaired(int oldClause, int newClause) {
        int pairing = ofOld(oldClause);
        return pairing != FREE && pairing == ofNew(newClause);
    }

    /** All pairings, each once, in the order of the old version. */
    List<Pairing> settled() {
        List<Pairing> settled = new ArrayList<>();
        int last = FREE;
        for (int i = 0; i < ofOld.length; i++) {
            if (ofOld[i] != FREE && ofOld[i] != last && pairings.get(ofOld[i]).firstOld() == i) {
                settled.add(pairings.get(ofOld[i]));
                last = ofOld[i];
            }
        }
        return settled;
    }

    int[] freeOld() {
        return free(ofOld);
    }

    int[] freeNew() {
        return free(ofNew);
    }

    private static int[] free(int[] pairingOf) {
        int[] free = new int[pairingOf.length];
        int count = 0;
        for (int i = 0; i < pairingOf.length; i++) {
            if (pairingOf[i] == FREE) {
                free[count++] = i;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private void assign(Pairing pairing, int position) {
        pairing.oldClauses().forEach(clause -> ofOld[clause] = position);
        pairing.newClauses().forEach(clause -> ofNew[clause] = position);
    }
}
