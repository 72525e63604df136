package cn.anxue.audit.web;

import cn.anxue.audit.AuditEvent;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What pages call the acts and things of the trail; a word nobody has told us stays as it is kept. */
@TemplateExtension
public final class AuditWords {
    private static final Map<String, String> WORDS = words();

    private AuditWords() {}

    /** As in 机构 · 登记. */
    public static String done(AuditEvent event) {
        int dot = event.act().indexOf('.');
        return word(event.act().substring(0, dot)) + " · " + word(event.act().substring(dot + 1));
    }

    public static String thing(AuditEvent event) {
        return word(event.subject());
    }

    static String word(String kept) {
        return WORDS.getOrDefault(kept, kept);
    }

    private static Map<String, String> words() {
        try (InputStream in = Objects.requireNonNull(AuditWords.class.getResourceAsStream("/audit/words.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
