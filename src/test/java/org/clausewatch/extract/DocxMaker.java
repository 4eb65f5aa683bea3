package org.clausewatch.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes Word documents. */
final class DocxMaker implements AutoCloseable {
    private final XWPFDocument document = new XWPFDocument();
    private int definitions;

    void heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(text);
    }

    XWPFParagraph paragraph(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    void link(XWPFParagraph paragraph, String text, String href) {
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(href);
        run.setText(text);
    }

    void deleted(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.getCTR().addNewDelText().setStringValue(text);
    }

    /** Defines a list; its levels are counted as given: {@code "%1.%2"} in decimals, letters, or bullets. */
    BigInteger list(List<String> texts, List<STNumberFormat.Enum> formats) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.valueOf(++definitions));
        for (int i = 0; i < texts.size(); i++) {
            CTLvl level = shape.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewNumFmt().setVal(formats.get(i));
            level.addNewLvlText().setVal(texts.get(i));
            level.addNewStart().setVal(BigInteger.ONE);
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    void item(BigInteger list, int level, String text) {
        XWPFParagraph paragraph = paragraph(text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    void table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        for (int i = 0; i < rows.size(); i++) {
            for (int cell = 0; cell < rows.get(i).size(); cell++) {
                table.getRow(i).getCell(cell).setText(rows.get(i).get(cell));
            }
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
