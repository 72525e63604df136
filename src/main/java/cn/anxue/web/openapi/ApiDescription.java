package cn.anxue.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Everything this room adds to the description, in its order. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private final Examples examples = Examples.shipped();
    private final Written written;

    /** @param index of the classes that were scanned */
    public ApiDescription(IndexView index) {
        this.written = new Written(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        Access.tell(operation);
        Refusals.add(operation);
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        EntityTags.describe(parameter);
        examples.give(parameter);
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        Shapes.mend(schema);
        examples.give(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Contents.nameFiles(document);
        new Presence(written).tell(document);
        new Names(written).tell(document);
        AnswerLimits.set(document);
        UnusedSchemas.remove(document);
    }
}
