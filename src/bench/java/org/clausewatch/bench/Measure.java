package org.clausewatch.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures and prints the tables that are asked for by name, or all.
 *
 * <p>Two arguments: the folder for what is made on the way, and names joined by commas or {@code all}.
 */
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> wanted = List.of(arguments[1].split(","));
        List<Table> tables = List.of(
                new PairTable(folder),
                new RewriteTable(folder),
                new GrowthTable(folder),
                new HeapTable(folder),
                new JudgingTable(folder),
                new HostileTable(),
                new RulesTable(),
                new ImportTable(folder),
                new ArchiveTable(folder),
                new CrashTable(folder));
        List<String> names = tables.stream().map(Table::name).toList();
        if (!wanted.equals(List.of("all")) && !names.containsAll(wanted)) {
            System.err.println("There are these tables: all, " + String.join(", ", names) + ".");
            System.exit(2);
        }
        for (Table table : tables) {
            if (wanted.equals(List.of("all")) || wanted.contains(table.name())) {
                System.out.printf("%n== %s ==%n", table.name());
                table.measure(System.out);
            }
        }
    }
}
