package org.clausewatch.workspace;

import java.util.List;
import org.clausewatch.archive.Verification;

/**
 * What checking an archive showed.
 *
 * @param adopted files that were taken into the chain because the user asked for it
 * @param index sentences on what is wrong with the index; empty if it agrees with the snapshots
 * @param adopted files that were taken into the chain because the user asked for it
 * @param indexChecked whether the index was compared with the snapshots
 */
public record VerifyReport(Verification files, List<String> adopted, List<String> index, boolean indexChecked) {
    public VerifyReport {
        adopted = List.copyOf(adopted);
        index = List.copyOf(index);
    }

    /** Tells whether all is sound. */
    public boolean sound() {
        return files.damages().isEmpty() && index.isEmpty() && files.complete();
    }
}
