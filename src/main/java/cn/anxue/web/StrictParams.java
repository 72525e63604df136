package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Fields of forms, queries, paths and headers as they can be kept: no null character, as in {@link StrictTexts} for JSON. */
@Provider
public class StrictParams implements ParamConverterProvider {
    private static final Text UNKEEPABLE = Text.of("含有无法保存的字符", "it holds a character that cannot be kept");

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Null stands for: convert it as ever.
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == String.class ? (ParamConverter<T>) new Plain(pointer(annotations)) : null;
    }

    /** @throws ProblemException where the text holds what no table can */
    public static String plain(String text, String pointer) {
        if (text.indexOf('\u0000') >= 0) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, pointer, Map.of("reason", UNKEEPABLE));
        }
        return text;
    }

    private static String pointer(Annotation @Nullable [] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .filter(RestForm.class::isInstance)
                .map(annotation -> ((RestForm) annotation).value())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> "/" + name)
                .orElse("");
    }

    private record Plain(String pointer) implements ParamConverter<String> {
        @Override
        @SuppressWarnings("NullAway") // An absent value stays absent.
        public String fromString(@Nullable String text) {
            return text == null ? null : plain(text, pointer);
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
