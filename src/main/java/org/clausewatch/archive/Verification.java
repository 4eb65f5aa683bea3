package org.clausewatch.archive;

import java.util.List;

/**
 * What checking an archive's files showed.
 *
 * @param snapshots how many files were checked
 * @param bytes how many bytes they have together
 * @param chained how many entries the chain has
 * @param chainHead SHA-256 of the chain's last line, 64 hexadecimal digits: whoever notes it elsewhere can show
 *     later that none of these snapshots was changed or taken out since
 * @param arriving how many snapshots a writer announced that are not in the chain yet: it is at work, or was
 *     interrupted; the next writer takes them in
 * @param damages what is wrong, in order of file names; empty if nothing is
 * @param complete whether all files were checked, rather than cut short by the user
 */
public record Verification(
        int snapshots,
        long bytes,
        int chained,
        String chainHead,
        int arriving,
        List<Damage> damages,
        boolean complete) {
    public Verification {
        damages = List.copyOf(damages);
    }
}
