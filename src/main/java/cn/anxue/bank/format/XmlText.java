package cn.anxue.bank.format;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes XML of elements and texts, and keeps to the lengths of ISO 20022. */
final class XmlText implements AutoCloseable {
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]+|\\p{Cs}");
    private static final int ID_MAX = 35;
    private static final int ACCOUNT_MAX = 34;
    private static final int NAME_MAX = 140;

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlText(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    void open(String element, String namespace) {
        put("<" + element + " xmlns=\"" + namespace + "\">");
        open.push(element);
    }

    void open(String element) {
        put("<" + element + ">");
        open.push(element);
    }

    /** Ends the element opened last. */
    void end() {
        put("</" + open.pop() + ">");
    }

    void leaf(String element, String text) {
        put("<" + element + ">" + escaped(text) + "</" + element + ">");
    }

    void amount(String element, Money amount) {
        put("<" + element + " Ccy=\"" + amount.currency() + "\">" + amount.decimal() + "</" + element + ">");
    }

    /** A name that comes back from the bank: whole, or refused. */
    void id(String element, String id) {
        leaf(element, fitting(element, id, ID_MAX));
    }

    void accountId(String element, String id) {
        leaf(element, fitting(element, id, ACCOUNT_MAX));
    }

    void name(String element, String name) {
        leaf(element, fitting(element, name, NAME_MAX));
    }

    private static String fitting(String element, String text, int max) {
        String clean = UNWRITABLE.matcher(text).replaceAll(" ").strip();
        int length = clean.codePointCount(0, clean.length());
        if (length == 0 || length > max) {
            throw new ProblemException(
                    FormatProblem.PAYMENT_UNWRITABLE, Map.of("element", element, "reason", "1–" + max));
        }
        return clean;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on what is written; the stream stays open. */
    @Override
    public void close() throws IOException {
        out.flush();
    }
}
