package cn.anxue.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.page.Page;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the last hand adds, and what it leaves to others. */
class ApiDescriptionTest {
    private static final String SCANNED = """
            openapi: 3.1.0
            info: {title: Sample, version: v1}
            paths:
              /things/{region}:
                post:
                  operationId: keepThing
                  security: [{token: [officer, bank]}]
                  parameters:
                  - {name: region, in: path, required: true, schema: {type: string, pattern: "[0-9]{6}"}}
                  - {name: If-Match, in: header, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Asked", type: object}}}
                  responses:
                    "200":
                      description: The thing
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
                    "401": {description: Not Authorized}
                get:
                  operationId: copyThing
                  responses:
                    "200": {description: A copy, content: {image/png: {}}}
            components:
              schemas:
                Asked: {type: object, properties: {reason: {type: string}, photo: {type: array, items: {format: int8}},
                  kept: {$ref: "#/components/schemas/Kept"}}}
                Kept: {type: object, required: [reason], properties: {reason: {type: string}, remark: {type: string}}}
                Thing: {type: object, properties: {reason: {type: string}, parts: {type: array, items: {type: string}},
                  kept: {$ref: "#/components/schemas/Kept"}, kind: {$ref: "#/components/schemas/Kind"}, other: {$ref: "#/components/schemas/Kind1"},
                  more: {$ref: "#/components/schemas/PageThing7"}}}
                Kind: {type: string, enum: [NEW]}
                Kind1: {type: string, enum: [OLD]}
                PageThing7: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Thing"}},
                  next: {type: string}}}
                Forgotten: {type: string}
            """;

    private static final Index INDEX = index();

    private final OpenAPI document = SmallRyeOpenAPI.builder()
            .enableAnnotationScan(false)
            .enableModelReader(false)
            .enableStandardStaticFiles(false)
            .enableStandardFilter(false)
            .withCustomStaticFile(() -> new ByteArrayInputStream(SCANNED.getBytes(StandardCharsets.UTF_8)))
            .addFilter(new ApiDescription(INDEX))
            .build()
            .model();

    /** A record as an answer is written from. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Thing")
    record Thing(
            String reason, List<String> parts, Kept kept, Kind kind, Other.@Nullable Kind other, Page<Thing> more) {
        enum Kind {
            NEW
        }
    }

    /** Asked for and answered; a request has to say the reason, though none need have been kept. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Kept")
    record Kept(@Nullable String reason, @Nullable String remark) {}

    /** Has a choice of the same name. */
    static final class Other {
        private Other() {}

        enum Kind {
            OLD
        }
    }

    private static Index index() {
        try {
            return Index.of(Thing.class, Kept.class, Thing.Kind.class, Other.Kind.class, Page.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void callsSchemasByWhatTheyAreAndNeverByANumber() {
        assertEquals(
                Set.of("Asked", "Kept", "Thing", "ThingKind", "OtherKind", "ThingPage"),
                document.getComponents().getSchemas().keySet());
        assertEquals("#/components/schemas/ThingPage", schema("Thing", "more").getRef());
        assertEquals("#/components/schemas/ThingKind", schema("Thing", "kind").getRef());
    }

    @Test
    void tellsWhatIsAlwaysThereAndWhatMayBeNull() {
        assertEquals(
                List.of("kept", "kind", "more", "parts", "reason"),
                named("Thing").getRequired());
        assertEquals(
                "#/components/schemas/OtherKind",
                schema("Thing", "other").getAnyOf().get(0).getRef());
        assertEquals(
                List.of(Schema.SchemaType.NULL),
                schema("Thing", "other").getAnyOf().get(1).getType());
        assertEquals(List.of("items"), named("ThingPage").getRequired());
        assertEquals(
                List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL),
                schema("ThingPage", "next").getType());
        assertNull(named("Asked").getRequired());
    }

    @Test
    void tellsWhatMayBeNullOfWhatIsAskedForAndAnsweredAndLeavesWhatIsRequiredToTheChecks() {
        assertEquals(List.of("reason"), named("Kept").getRequired());
        assertEquals(List.of(Schema.SchemaType.STRING), schema("Kept", "reason").getType());
        assertEquals(
                List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL),
                schema("Kept", "remark").getType());
    }

    @Test
    void tellsRolesInWordsInsteadOfScopes() {
        assertEquals("Asks for a token of one of these roles: bank, officer.", keep().getDescription());
        assertEquals(List.of(), keep().getSecurity().get(0).getScheme("token"));
        assertEquals("Asks for no token.", copy().getDescription());
        assertEquals(List.of(), copy().getSecurity());
    }

    @Test
    void tellsHowAnOperationIsRefused() {
        assertEquals(
                Set.of("200", "400", "401", "404", "429", "default"),
                keep().getResponses().getAPIResponses().keySet());
        assertEquals(
                "#/components/responses/Unauthorized",
                keep().getResponses().getAPIResponse("401").getRef());
    }

    @Test
    void limitsAnswersButNoRequests() {
        assertNull(schema("Asked", "reason").getMaxLength());
        assertNotNull(schema("Thing", "reason").getMaxLength());
        assertNotNull(schema("Thing", "parts").getMaxItems());
        assertNotNull(schema("Thing", "parts").getItems().getMaxLength());
    }

    @Test
    void mendsWhatTheScannerWrites() {
        assertEquals("^[0-9]{6}$", keep().getParameters().get(0).getSchema().getPattern());
        assertEquals(
                "^\"[0-9]{1,18}\"$", keep().getParameters().get(1).getSchema().getPattern());
        assertEquals("binary", schema("Asked", "photo").getFormat());
        assertEquals(
                "binary",
                copy().getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("image/png")
                        .getSchema()
                        .getFormat());
        assertNull(keep().getRequestBody()
                .getContent()
                .getMediaType("application/json")
                .getSchema()
                .getType());
    }

    @Test
    void givesExamplesThatFit() {
        assertEquals(
                List.of("140302"), keep().getParameters().get(0).getSchema().getExamples());
        assertEquals(1, schema("Asked", "reason").getExamples().size());
    }

    private Operation keep() {
        return document.getPaths().getPathItem("/things/{region}").getPOST();
    }

    private Operation copy() {
        return document.getPaths().getPathItem("/things/{region}").getGET();
    }

    private Schema schema(String name, String property) {
        return Objects.requireNonNull(named(name).getProperties().get(property));
    }

    private Schema named(String name) {
        return Objects.requireNonNull(document.getComponents().getSchemas().get(name));
    }
}
