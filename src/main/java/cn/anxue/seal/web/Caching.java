package cn.anxue.seal.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Proofs between fixed sizes never change; what speaks of the latest head does with the next one. */
final class Caching {
    private static final int TAG_BYTES = 12;

    private Caching() {}

    static Response forGood(Request request, Object entity) {
        return answer(request, entity, "public, max-age=31536000, immutable");
    }

    static Response until(Request request, String seconds, Object entity) {
        return answer(request, entity, "public, max-age=" + seconds);
    }

    private static Response answer(Request request, Object entity, String caching) {
        EntityTag tag = tag(entity);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(entity) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    private static EntityTag tag(Object entity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(entity.toString().getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
