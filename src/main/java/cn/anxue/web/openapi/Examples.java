package cn.anxue.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Examples for each name of a text, wherever it stands; only where they fit what is said of the text there. */
final class Examples {
    private static final String FILE = "/openapi/examples.properties";
    private static final String NOT_BLANK = "\\S";

    private final Map<String, String> byName;

    private Examples(Map<String, String> byName) {
        this.byName = byName;
    }

    static Examples shipped() {
        Properties lines = new Properties();
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Examples(lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, lines::getProperty)));
    }

    void give(Parameter parameter) {
        give(parameter.getName(), parameter.getSchema());
    }

    void give(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(this::give);
        }
    }

    private void give(@Nullable String name, @Nullable Schema schema) {
        if (name == null || schema == null || schema.getRef() != null || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(Schema.SchemaType.ARRAY)) {
            give(name, schema.getItems());
        }
        give(name, schema.getAdditionalPropertiesSchema());
        String example = example(name, schema);
        boolean wanting = schema.getExamples() == null && schema.getEnumeration() == null;
        if (wanting && example != null && schema.getType().contains(Schema.SchemaType.STRING)) {
            schema.addExample(example);
        }
    }

    /** The example of the format, else the first of the name's that fits: the same name may stand for several things. */
    private @Nullable String example(String name, Schema schema) {
        if (schema.getFormat() != null) {
            return byName.get(schema.getFormat());
        }
        return byName.getOrDefault(name, "")
                .lines()
                .filter(text -> fits(text, schema))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(String example, Schema schema) {
        Integer most = schema.getMaxLength();
        String pattern = schema.getPattern();
        return (most == null || example.length() <= most)
                && (pattern == null || pattern.equals(NOT_BLANK) || example.matches(pattern));
    }
}
