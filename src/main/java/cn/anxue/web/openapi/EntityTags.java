package cn.anxue.web.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that say which version of a record a client has read, in the one form that {@code IfMatch} takes. */
final class EntityTags {
    private static final int TAG_LENGTH_MAX = 20;

    private EntityTags() {}

    static void describe(Parameter parameter) {
        if (parameter.getIn() != Parameter.In.HEADER || parameter.getSchema() == null) {
            return;
        }
        Schema schema = parameter.getSchema();
        if (HttpHeaders.IF_MATCH.equals(parameter.getName())) {
            schema.pattern("^\"[0-9]{1,18}\"$").maxLength(TAG_LENGTH_MAX).setExamples(List.of("\"3\""));
        }
        if (HttpHeaders.IF_NONE_MATCH.equals(parameter.getName())) {
            schema.pattern("^\\*$").maxLength(1).setExamples(List.of("*"));
        }
    }
}
