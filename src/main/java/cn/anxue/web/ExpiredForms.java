package cn.anxue.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A form that came after its sender's session had ended: it is shown again with all that was typed, to be sent once more
 * after signing in in another tab. Files have to be chosen again. Forms with secrets are not shown.
 */
@ApplicationScoped
class ExpiredForms {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 401;
    private static final Pattern SECRET = Pattern.compile(".*(password|code|secret|pin|totp).*");

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance expired(ExpiredForm sent);
    }

    /** Whether a person sent it from a page of ours. */
    static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return context.request().method() == HttpMethod.POST
                && Audience.of(context).html()
                && !Audience.rawPath(context).startsWith("/api/")
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    /** Where whoever asks for such a page is let in. */
    static String door(RoutingContext context) {
        return Audience.rawPath(context).startsWith("/family/") ? "/family" : "/sign-in";
    }

    /** @param otherwise where what was typed cannot be read, or is not to be shown */
    Uni<Response> show(RoutingContext context, Response otherwise) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return Uni.createFrom().item(otherwise);
        }
        CompletableFuture<MultiMap> read = new CompletableFuture<>();
        List<String> files = new ArrayList<>();
        Context events = context.vertx().getOrCreateContext();
        events.runOnContext(go -> read(request, files, read));
        return Uni.createFrom()
                .completionStage(read)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(typed -> answer(context, typed, files, otherwise))
                .onFailure()
                .recoverWithItem(otherwise);
    }

    private static void read(HttpServerRequest request, List<String> files, CompletableFuture<MultiMap> read) {
        try {
            request.setExpectMultipart(true);
            request.uploadHandler(upload -> {
                files.add(upload.name());
                upload.handler(dropped -> {});
            });
            request.exceptionHandler(read::completeExceptionally);
            request.endHandler(end -> read.complete(request.formAttributes()));
            request.resume();
        } catch (IllegalStateException e) {
            read.completeExceptionally(e);
        }
    }

    private static Response answer(RoutingContext context, MultiMap typed, List<String> files, Response otherwise) {
        List<ExpiredForm.Field> fields = typed.entries().stream()
                .map(entry -> new ExpiredForm.Field(entry.getKey(), entry.getValue()))
                .toList();
        if (fields.stream().anyMatch(field -> SECRET.matcher(field.name()).matches())) {
            return otherwise;
        }
        boolean multipart =
                context.request().getHeader(HttpHeaders.CONTENT_TYPE).startsWith("multipart");
        ExpiredForm sent = new ExpiredForm(context.request().uri(), door(context), multipart, fields, files);
        return Response.fromResponse(Pages.show(UNAUTHORIZED, Templates.expired(sent)))
                .type(Pages.HTML)
                .build();
    }
}
