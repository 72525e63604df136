package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of the API that is committed is the one the code gives, and it leaves no operation unexplained. */
@QuarkusTest
class OpenApiTest {
    @Test
    void isCommittedAsGenerated() {
        assertEquals(
                Sources.text(Path.of("target/openapi/openapi.yaml")),
                Sources.text(Path.of("openapi/openapi.yaml")),
                "write it anew with: mvn package -DskipTests, and review the difference");
    }

    @Test
    void explainsEveryOperation() throws IOException {
        List<String> offences = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile())
                .path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    String name = method.getKey() + " " + path.getKey();
                    if (!operation.hasNonNull("operationId")
                            || !ids.add(operation.get("operationId").asText())) {
                        offences.add(name + " has no operationId of its own");
                    }
                    if (operation.path("summary").asText().isBlank()) {
                        offences.add(name + " has no summary");
                    }
                    if (operation.path("tags").isEmpty()) {
                        offences.add(name + " has no tag");
                    }
                }));

        assertEquals(List.of(), offences);
        assertTrue(ids.size() > 5, "only " + ids.size() + " operations");
    }
}
