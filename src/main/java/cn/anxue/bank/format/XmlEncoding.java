package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The encodings of XML that are read: those in which a byte {@code <} is always a {@code <}. */
enum XmlEncoding {
    UTF_8,
    GB;

    private static final Pattern DECLARED =
            Pattern.compile("^(?:\\xEF\\xBB\\xBF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Set<String> UTF_8_NAMES = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");
    private static final Set<String> GB_NAMES = Set.of("GB18030", "GBK", "GB2312", "CP936", "MS936");

    /** @param start the first bytes of the file */
    static XmlEncoding of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(text);
        if (declared.find()) {
            String name = declared.group(1).toUpperCase(Locale.ROOT);
            if (GB_NAMES.contains(name)) {
                return GB;
            }
            if (!UTF_8_NAMES.contains(name)) {
                throw new ProblemException(FormatProblem.FORMAT_UNKNOWN, Map.of("found", name));
            }
        }
        if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe") || text.indexOf('\0') >= 0) {
            throw new ProblemException(FormatProblem.FORMAT_UNKNOWN, Map.of("found", "UTF-16"));
        }
        return UTF_8;
    }

    XMLStreamReader open(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        return switch (this) {
            case UTF_8 -> factory.createXMLStreamReader(in, "UTF-8");
            // GB18030 contains the others; its decoder, unlike a name, refuses what it cannot read.
            case GB ->
                factory.createXMLStreamReader(
                        new InputStreamReader(in, Charset.forName("GB18030").newDecoder()));
        };
    }
}
