package cn.anxue.seal.web;

import cn.anxue.id.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
        byte[] digest = Sha256.of(entity.toString());
        return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES), true);
    }
}
