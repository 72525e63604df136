package cn.anxue.idempotency.web;

import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/** Describes the header of each operation that is {@link Idempotent}, when the API description is written. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class IdempotencyHeader implements OASFilter {
    private static final int KEY_LENGTH_MAX = 255;
    private static final String EXAMPLE = "01930f5e-8c1b-7d3a-9f42-5b6c7d8e9f10";

    private final Set<String> operations;

    public IdempotencyHeader(IndexView index) {
        operations = index.getAnnotations(Idempotent.class).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target()
                        .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                        .value("operationId")
                        .asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        return id != null && operations.contains(id) ? operation.addParameter(header()) : operation;
    }

    /** Where a resource reads the key by itself, it is described the same way. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        return IdempotencyKey.HEADER.equals(parameter.getName()) ? header() : parameter;
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(true)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(KEY_LENGTH_MAX)
                        .addExample(EXAMPLE));
    }
}
