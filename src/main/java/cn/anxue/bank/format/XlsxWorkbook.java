package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says of its sheets, and the texts they share.
 *
 * @param visibleSheets the parts that hold them, in their order
 * @param since1904 whether its days count from 1904
 */
record XlsxWorkbook(List<String> visibleSheets, boolean since1904, List<String> texts) {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String RELATION_NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATION_NAMESPACE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int TEXTS_LENGTH_MAX = 32_000_000;
    private static final int TEXT_OVERHEAD = 16;
    private static final int SHEETS_MAX = 64;

    static XlsxWorkbook of(XlsxArchive archive) throws IOException {
        Map<String, String> targets = targets(archive);
        List<String> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (InputStream part = archive.open(WORKBOOK)) {
            XmlScan xml = new XmlScan(part);
            while (xml.next()) {
                if (xml.name().equals("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                }
                if (xml.name().equals("sheet") && isVisible(xml)) {
                    String target = targets.get(relation(xml));
                    if (target == null || sheets.size() == SHEETS_MAX) {
                        throw XlsxArchive.unreadable("工作表无法打开", "a sheet cannot be opened");
                    }
                    sheets.add(target);
                }
            }
        }
        return new XlsxWorkbook(sheets, since1904, texts(archive));
    }

    private static boolean isVisible(XmlScan xml) {
        String state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    private static String relation(XmlScan xml) {
        String id = xml.attribute(RELATION_NAMESPACE, "id");
        id = id == null ? xml.attribute(STRICT_RELATION_NAMESPACE, "id") : id;
        return id == null ? "" : id;
    }

    private static Map<String, String> targets(XlsxArchive archive) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream part = archive.open(RELATIONS)) {
            XmlScan xml = new XmlScan(part);
            while (xml.next()) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private static List<String> texts(XlsxArchive archive) throws IOException {
        List<String> texts = new ArrayList<>();
        InputStream part = archive.find(TEXTS);
        if (part == null) {
            return texts;
        }
        XmlScan xml = new XmlScan(part);
        long length = 0;
        while (xml.next()) {
            if (xml.name().equals("si")) {
                String text = XlsxRows.richText(xml);
                length += text.length() + TEXT_OVERHEAD;
                if (length > TEXTS_LENGTH_MAX) {
                    throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
                }
                texts.add(text);
            }
        }
        return texts;
    }
}
