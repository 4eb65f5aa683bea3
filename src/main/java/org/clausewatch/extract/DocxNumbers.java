package org.clausewatch.extract;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** Counts the numbered paragraphs of a Word document, which keeps how they are numbered, not their numbers. */
final class DocxNumbers {
    private static final int LEVELS = 9;
    private static final int ROMAN_UP_TO = 4000;

    private final XWPFDocument document;

    /** By the numbering's definition, as lists that share one go on counting. */
    private final Map<BigInteger, int[]> counts = new HashMap<>();

    private final Map<BigInteger, Boolean> begun = new HashMap<>();

    DocxNumbers(XWPFDocument document) {
        this.document = document;
    }

    /**
     * The place of a paragraph in a list.
     *
     * @param level from 0
     * @param number as printed, "" of a bullet
     */
    record Item(BigInteger list, int level, String number) {}

    /** Counts a paragraph, if it is numbered or has a bullet. */
    Optional<Item> next(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0 || document.getNumbering() == null) {
            return Optional.empty();
        }
        XWPFNum num = document.getNumbering().getNum(list);
        if (num == null) {
            return Optional.empty();
        }
        BigInteger definition = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum shape = document.getNumbering().getAbstractNum(definition);
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.clamp(paragraph.getNumIlvl().intValue(), 0, LEVELS - 1);
        Optional<CTLvl> form = level(shape, level);
        if (form.isEmpty()) {
            return Optional.of(new Item(list, level, ""));
        }
        int[] count = counts.computeIfAbsent(definition, _ -> new int[LEVELS]);
        boolean restarts = !num.getCTNum().getLvlOverrideList().isEmpty() && begun.put(list, true) == null;
        if (restarts) {
            count[level] = 0;
        }
        count[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return Optional.of(new Item(list, level, number(shape, form.get(), count)));
    }

    private static Optional<CTLvl> level(XWPFAbstractNum shape, int level) {
        if (shape == null) {
            return Optional.empty();
        }
        return shape.getCTAbstractNum().getLvlList().stream()
                .filter(each -> each.getIlvl() != null && each.getIlvl().intValue() == level)
                .findFirst();
    }

    private static String number(XWPFAbstractNum shape, CTLvl form, int[] count) {
        String format = format(form);
        if (format.equals("bullet") || format.equals("none") || form.getLvlText() == null) {
            return "";
        }
        String text =
                form.getLvlText().getVal() == null ? "" : form.getLvlText().getVal();
        for (int level = 0; level < LEVELS; level++) {
            String sign = "%" + (level + 1);
            if (text.contains(sign)) {
                Optional<CTLvl> part = level(shape, level);
                int start = part.filter(CTLvl::isSetStart)
                        .map(each -> each.getStart().getVal().intValue())
                        .orElse(1);
                int value = Math.max(count[level], 1) + start - 1;
                text = text.replace(
                        sign, written(value, part.map(DocxNumbers::format).orElse("decimal")));
            }
        }
        return text.strip();
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null || level.getNumFmt().getVal() == null
                ? "decimal"
                : level.getNumFmt().getVal().toString();
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(value);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    /** a to z, then aa, bb and so on, as Word counts. */
    private static String letters(int value) {
        return Character.toString('a' + (value - 1) % 26).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        if (value >= ROMAN_UP_TO) {
            return Integer.toString(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
