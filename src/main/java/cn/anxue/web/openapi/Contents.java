package cn.anxue.web.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What operations take and give. */
final class Contents {
    private Contents() {}

    /** Answers in another form than JSON are files. */
    static void nameFiles(OpenAPI document) {
        operations(document)
                .map(operation -> operation.getResponses().getAPIResponses().values())
                .flatMap(Collection::stream)
                .map(answer -> media(answer.getContent()))
                .forEach(media -> media.forEach((type, found) -> {
                    if (found.getSchema() == null && !type.startsWith("application/json")) {
                        found.setSchema(OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .format("binary"));
                    }
                }));
    }

    static Stream<Schema> taken(OpenAPI document) {
        return operations(document)
                .flatMap(operation -> Stream.concat(
                        list(operation.getParameters()).stream().map(Parameter::getSchema),
                        operation.getRequestBody() == null
                                ? Stream.empty()
                                : schemas(operation.getRequestBody().getContent())))
                .filter(Objects::nonNull);
    }

    static Stream<Schema> given(OpenAPI document) {
        return Stream.concat(
                        operations(document)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                        document.getComponents().getResponses() == null
                                ? Stream.empty()
                                : document.getComponents().getResponses().values().stream())
                .flatMap(answer -> schemas(answer.getContent()));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return media(content).values().stream().map(MediaType::getSchema).filter(Objects::nonNull);
    }

    private static Map<String, MediaType> media(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null ? Map.of() : content.getMediaTypes();
    }

    private static List<Parameter> list(@Nullable List<Parameter> parameters) {
        return parameters == null ? List.of() : parameters;
    }
}
