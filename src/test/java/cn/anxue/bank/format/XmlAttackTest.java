package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** XML that means harm. */
class XmlAttackTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String FILE = CamtReaderTest.file("");
    private static final String BODY = FILE.substring(FILE.indexOf("<Document"));

    @Test
    void refusesDocumentTypesAndEntities() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        for (String start : List.of(
                laughs,
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")) {
            forbidden(start + BODY);
            forbidden(start + BODY.replace("S-1", "&d;"));
        }
        forbidden(BODY.replace("S-1", "&x;"));
        refused(FormatProblem.XML_MALFORMED, BODY.replace("<BkToCstmrStmt>", "<BkToCstmrStmt a=\"&x;\">"));
    }

    @Test
    void refusesDepthAttributesNamesAndSections() {
        forbidden(BODY.replace("<GrpHdr>", "<a>".repeat(1_000_000)));
        forbidden(BODY.replace("<GrpHdr>", "<GrpHdr " + attributes(40) + ">"));
        forbidden(BODY.replace("<GrpHdr>", "<GrpHdr " + attributes(50_000) + ">"));
        forbidden(BODY.replace("S-1", "<![CDATA[" + "<".repeat(200_000) + "]]>"));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        forbidden(BODY.replace("<GrpHdr>", names + "<GrpHdr>"));
    }

    @Test
    void refusesTextsWithoutEnd() {
        forbidden(BODY.replace("S-1", "x".repeat(100_000)));
        refused(FormatProblem.CONTENT_TOO_LONG, BODY.replace("S-1", "x".repeat(11_000)));
        refused(FormatProblem.CONTENT_TOO_LONG, BODY.replace("S-1", "xxxxxxxxxx<!-- -->".repeat(2_000)));
        forbidden("<!--" + "x".repeat(100_000) + "-->" + BODY);
        for (String start :
                List.of("<Document>", "<Document a=\"", "<!--", "<?x ", "<Document ", "<", "<![CDATA[", "x")) {
            InputStream endless = new SequenceInputStream(
                    new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new Endless());
            assertTimeoutPreemptively(
                    LIMIT,
                    () -> assertThrows(
                            cn.anxue.problem.ProblemException.class,
                            () -> StatementReaders.of(FileFormat.CAMT_053, ColumnMapping.COMMON)
                                    .read(endless, new Collected())));
        }
    }

    @Test
    void refusesEncodingsInWhichLimitsCannotBeCounted() {
        for (String name : List.of("UTF-16", "UTF-32", "UTF-7", "ISO-2022-CN", "IBM037")) {
            refused(FormatProblem.FORMAT_UNKNOWN, FILE.replace("UTF-8", name));
        }
        byte[] wide = ("\ufeff" + FILE).getBytes(StandardCharsets.UTF_16BE);
        assertRefused(
                FormatProblem.FORMAT_UNKNOWN, () -> Collected.from(FileFormat.CAMT_053, wide, ColumnMapping.COMMON));
        byte[] bare = FILE.getBytes(StandardCharsets.UTF_16LE);
        assertRefused(
                FormatProblem.FORMAT_UNKNOWN, () -> Collected.from(FileFormat.CAMT_053, bare, ColumnMapping.COMMON));
    }

    @Test
    void passesOnAFailureOfTheStreamItself() {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(FILE.substring(0, 600).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk");
                    }
                });

        IOException failure = assertThrows(
                IOException.class,
                () -> StatementReaders.of(FileFormat.CAMT_053, ColumnMapping.COMMON)
                        .read(failing, new Collected()));

        assertEquals("disk", failure.getMessage());
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static void forbidden(String file) {
        refused(FormatProblem.XML_FORBIDDEN, file);
    }

    private static void refused(FormatProblem kind, String file) {
        assertTimeoutPreemptively(LIMIT, () -> assertRefused(kind, () -> Collected.from(FileFormat.CAMT_053, file)));
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            java.util.Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
        }
    }
}
