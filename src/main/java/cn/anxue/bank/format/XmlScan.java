package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file from child to child, and refuses what no bank needs and attackers like.
 *
 * <p>{@link #child} goes to the next child of the element one stands in; whoever is told of a child reads it by its own
 * children, by {@link #text} or by {@link #skip}.
 */
final class XmlScan {
    private static final int DEPTH_MAX = 40;
    private static final int ATTRIBUTES_MAX = 32;
    private static final int NAMES_MAX = 2_000;
    private static final int TEXT_MAX = 10_000;
    private static final int DECLARATION_MAX = 256;
    private static final Text TOO_MUCH = Text.of("标签之间的内容过长", "too much between two tags");

    private final XmlSource source;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final XmlPath path = new XmlPath(DEPTH_MAX);

    XmlScan(InputStream in) throws IOException {
        byte[] start = in.readNBytes(DECLARATION_MAX);
        if (start.length == 0) {
            throw new ProblemException(FormatProblem.FILE_WITHOUT_CONTENT);
        }
        source = new XmlSource(Spliced.of(start, in));
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = XmlEncoding.of(start).open(factory, source);
        } catch (XMLStreamException e) {
            throw asProblem(e, "1", "/");
        }
    }

    /** Goes to the next element, at whatever depth; false at the end of the file. */
    boolean next() throws IOException {
        int event;
        do {
            event = advance();
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT);
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes to the next element of this name, at whatever depth; false at the end of the file. */
    boolean find(String name) throws IOException {
        while (next()) {
            if (name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child of the element one stands in; false once that element has ended. */
    boolean child() throws IOException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Passes over the element one stands in. */
    void skip() throws IOException {
        int depth = path.depth();
        while (path.depth() >= depth) {
            advance();
        }
    }

    /** The trimmed text of the element one stands in, which has no children. */
    String text() throws IOException {
        String first = null;
        StringBuilder more = null;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return first == null ? "" : (more == null ? first : more.toString()).strip();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw refusal(FormatProblem.FIELD_MISPLACED);
            }
            if (event == XMLStreamConstants.CHARACTERS) {
                String piece = characters();
                if (first == null) {
                    first = piece;
                } else {
                    more = (more == null ? new StringBuilder(first) : more).append(piece);
                }
                if (piece.length() + (more == null ? 0 : more.length()) > TEXT_MAX) {
                    throw refusal(FormatProblem.CONTENT_TOO_LONG, "max", TEXT_MAX);
                }
            }
        }
    }

    /** {@link #text}, or nothing where there is none. */
    @Nullable
    String textOrNull() throws IOException {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    /** The text at the end of a chain of first children, as in {@code Id/Othr/Id}; reads the whole element. */
    @Nullable
    String textAt(String... steps) throws IOException {
        return textAt(steps, 0);
    }

    /** The text of the element one stands in, or of its first child. */
    @Nullable
    String textOrFirstChild() throws IOException {
        String text = null;
        int event;
        while ((event = advance()) != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String within = textOrNull();
                text = text == null ? within : text;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                String own = characters().strip();
                text = own.isEmpty() ? text : own;
            }
        }
        return text;
    }

    private @Nullable String textAt(String[] steps, int from) throws IOException {
        if (from == steps.length) {
            return textOrNull();
        }
        String found = null;
        while (child()) {
            if (found == null && name().equals(steps[from])) {
                found = textAt(steps, from + 1);
            } else {
                skip();
            }
        }
        return found;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** A namespace may hold anything; only what looks like one of ISO 20022 is repeated. */
    static String known(String namespace) {
        return namespace.matches("urn:iso:std:iso:20022:tech:xsd:[a-z0-9.]{1,30}")
                ? namespace.substring(namespace.lastIndexOf(':') + 1)
                : "XML";
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    @Nullable
    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    ProblemException refusal(FormatProblem kind) {
        return refusal(kind, Map.of());
    }

    ProblemException refusal(FormatProblem kind, String fact, Object value) {
        return refusal(kind, Map.of(fact, value));
    }

    /** A refusal of something that is not there, within the element one stands in. */
    ProblemException missing(String element) {
        return refusal(FormatProblem.FIELD_MISSING, "element", path + "/" + element);
    }

    ProblemException refusal(FormatProblem kind, Map<String, ?> facts) {
        return refusal(kind, line(), path.toString(), facts);
    }

    private static ProblemException refusal(FormatProblem kind, String line, String element, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(Map.of("line", line, "element", element));
        all.putAll(facts);
        return new ProblemException(kind, all);
    }

    private String line() {
        return reader.getLocation() == null
                ? "?"
                : String.valueOf(reader.getLocation().getLineNumber());
    }

    private int advance() throws IOException {
        try {
            if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw refusal(FormatProblem.FILE_CUT_SHORT);
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> path.leave();
                case XMLStreamConstants.DTD -> throw forbidden("文档类型声明", "a document type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden("实体引用", "an entity");
                case XMLStreamConstants.CDATA -> throw forbidden("CDATA", "CDATA");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw asProblem(e, line(), path.toString());
        }
    }

    private String characters() throws IOException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException e) {
            throw asProblem(e, line(), path.toString());
        }
    }

    private void enter() {
        if (path.depth() == DEPTH_MAX) {
            throw forbidden("嵌套过深", "elements too deep");
        }
        path.enter(reader.getLocalName());
        names.add(reader.getLocalName());
        int attributes = reader.getAttributeCount();
        for (int i = 0; i < Math.min(attributes, ATTRIBUTES_MAX); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (attributes > ATTRIBUTES_MAX || reader.getNamespaceCount() > ATTRIBUTES_MAX) {
            throw forbidden("属性过多", "too many attributes");
        }
        if (names.size() > NAMES_MAX) {
            throw forbidden("名称过多", "too many names");
        }
    }

    private ProblemException forbidden(String zh, String en) {
        return refusal(FormatProblem.XML_FORBIDDEN, "reason", Text.of(zh, en));
    }

    private ProblemException asProblem(Exception e, String line, String element) throws IOException {
        if (source.failure() != null) {
            throw source.failure();
        }
        if (source.overlong()) {
            return refusal(FormatProblem.XML_FORBIDDEN, line, element, Map.of("reason", TOO_MUCH));
        }
        if (isOfText(e)) {
            return refusal(FormatProblem.TEXT_UNREADABLE, line, element, Map.of("charset", "GB18030"));
        }
        FormatProblem kind = source.ended() ? FormatProblem.FILE_CUT_SHORT : FormatProblem.XML_MALFORMED;
        return refusal(kind, line, element, Map.of());
    }

    private static boolean isOfText(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof CharacterCodingException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
