package cn.anxue.idempotency.web;

import cn.anxue.id.Sha256;
import cn.anxue.idempotency.IdempotencyKey;
import cn.anxue.idempotency.IdempotencyRecords;
import cn.anxue.idempotency.Idempotent;
import cn.anxue.idempotency.KeptAnswer;
import cn.anxue.identity.CurrentCaller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs {@link Idempotent} resource methods in one database transaction with the record of their answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotencyInterceptor {
    private final IdempotencyRecords records;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyInterceptor(
            IdempotencyRecords records,
            CurrentCaller currentCaller,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri) {
        this.records = records;
        this.currentCaller = currentCaller;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        IdempotencyKey key = IdempotencyKey.of(
                currentCaller.get().id(), "POST " + uri.getPath(), headers.getHeaderString(IdempotencyKey.HEADER));
        byte[] digest = digest(invocation.getParameters());
        return QuarkusTransaction.requiringNew().call(() -> {
            KeptAnswer before = records.claim(key, digest);
            if (before != null) {
                return replay(before);
            }
            Response response = (Response) Objects.requireNonNull(invocation.proceed());
            records.answer(
                    key,
                    new KeptAnswer(
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            json.writeValueAsString(response.getEntity())));
            return response;
        });
    }

    private static Response replay(KeptAnswer answer) {
        @Nullable String location = answer.location();
        return Response.status(answer.status())
                .location(location == null ? null : URI.create(location))
                .header(IdempotencyKey.REPLAYED_HEADER, "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.json())
                .build();
    }

    private byte[] digest(Object[] parameters) throws JsonProcessingException {
        return Sha256.of(json.writeValueAsBytes(parameters));
    }
}
