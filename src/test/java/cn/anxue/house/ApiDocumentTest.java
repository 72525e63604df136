package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the description of the API owes to those who write clients. */
class ApiDocumentTest {
    private static final Set<String> BOUND_BY_FORM = Set.of("uuid", "date", "date-time", "binary");
    private static final Pattern WITHOUT_END = Pattern.compile("[*+]|\\{\\d+,}");
    private static final Pattern CHOICE_OF_CHARACTERS = Pattern.compile("\\\\.|\\[(\\\\.|[^]])*]");

    private final ApiDocument document = ApiDocument.committed();
    private final Set<String> offences = new TreeSet<>();

    @Test
    void limitsEveryTextAndList() {
        document.eachSchema((way, schema) -> {
            if (isOf("string", schema) && !isBound(schema)) {
                offences.add(way + " has no limit");
            }
            if (isOf("array", schema) && !schema.has("maxItems")) {
                offences.add(way + " has no limit");
            }
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void givesAnExampleOfEveryTextOfARequest() {
        document.eachTaken((way, schema) -> {
            boolean plain =
                    !schema.has("enum") && !schema.path("format").asText().equals("binary");
            boolean isBody = !way.contains(".") && !way.contains("?");
            if (isOf("string", schema)
                    && plain
                    && !isBody
                    && schema.path("examples").isEmpty()) {
                offences.add(way + " has no example; see openapi/examples.properties");
            }
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void callsNoSchemaByANumber() {
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (name.matches(".*[0-9]")) {
                offences.add(name);
            }
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void saysOfEveryPageWhatIsAlwaysThere() {
        document.eachSchema((way, schema) -> {
            boolean page = schema.path("properties").size() == 2
                    && schema.path("properties").has("items")
                    && schema.path("properties").has("next");
            boolean told = schema.path("required").size() == 1
                    && schema.at("/properties/next/type").size() == 2;
            if (page && !told) {
                offences.add(way);
            }
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void explainsEveryTag() {
        Set<String> explained = new TreeSet<>();
        document.at("/tags").forEach(tag -> {
            if (!tag.path("description").asText().isBlank()) {
                explained.add(tag.path("name").asText());
            }
        });
        Set<String> used = new TreeSet<>();
        document.operations()
                .values()
                .forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText())));

        assertEquals(used, explained);
    }

    @Test
    void tellsOfEveryOperationWhoMayCallIt() {
        document.operations().forEach((id, operation) -> {
            boolean open = operation.path("description").asText().contains("Asks for no token.");
            boolean told = open || operation.path("description").asText().contains("Asks for a token of one of these");
            if (!told
                    || !operation.path("security").isArray()
                    || operation.path("security").isEmpty() != open) {
                offences.add(id);
            }
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void refusesOnlyByProblems() {
        document.operations().forEach((id, operation) -> {
            if (!operation.path("responses").has("429")
                    || !operation.path("responses").has("default")) {
                offences.add(id + " is never refused");
            }
            operation.path("responses").properties().forEach(answer -> {
                JsonNode named =
                        document.at(answer.getValue().path("$ref").asText().replace("#", ""));
                JsonNode told = answer.getValue().has("$ref") ? named : answer.getValue();
                boolean refusal =
                        !answer.getKey().startsWith("2") && !answer.getKey().startsWith("3");
                if (refusal && !told.path("content").has("application/problem+json") && !isOfOAuth(told)) {
                    offences.add(id + " " + answer.getKey());
                }
            });
        });

        assertEquals(Set.of(), offences);
    }

    @Test
    void describesProblemsAsTheyAreWritten() throws ClassNotFoundException {
        List<String> written = Arrays.stream(
                        Class.forName("cn.anxue.web.ProblemAnswer").getRecordComponents())
                .map(component -> component.getName())
                .sorted()
                .toList();
        List<String> told = new ArrayList<>();
        document.at("/components/schemas/Problem/properties").fieldNames().forEachRemaining(told::add);

        assertEquals(written, told.stream().sorted().collect(Collectors.toList()));
    }

    @Test
    void saysWhoStandsBehindIt() {
        assertFalse(document.at("/info/license/url").asText().isBlank());
        assertFalse(document.at("/info/contact/name").asText().isBlank());
        assertEquals("/", document.at("/servers/0/url").asText());
    }

    /** Where tokens are issued errors have the form that clients of OAuth know (RFC 6749). */
    private static boolean isOfOAuth(JsonNode answer) {
        return answer.at("/content/application~1json/schema/$ref").asText().endsWith("/TokenError");
    }

    private static boolean isOf(String type, JsonNode schema) {
        JsonNode told = schema.path("type");
        return told.isArray()
                ? told.valueStream().anyMatch(one -> one.asText().equals(type))
                : told.asText().equals(type);
    }

    private static boolean isBound(JsonNode schema) {
        return schema.has("maxLength")
                || schema.has("enum")
                || BOUND_BY_FORM.contains(schema.path("format").asText())
                || isBound(schema.path("pattern").asText());
    }

    /** Whether a text of this pattern cannot be of any length. */
    private static boolean isBound(String pattern) {
        return pattern.startsWith("^")
                && pattern.endsWith("$")
                && !WITHOUT_END
                        .matcher(CHOICE_OF_CHARACTERS.matcher(pattern).replaceAll("."))
                        .find();
    }
}
