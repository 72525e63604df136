package cn.anxue.publicregister.web;

import cn.anxue.id.Sha256;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;

/** Answers that may be kept but must be asked for again each time, so that a standing is never stale. */
final class Revalidation {
    private static final int LISTS_MAX_AGE_SECONDS = 60;

    private Revalidation() {}

    /** @param shown everything the answer says, to tell whether the reader has it already */
    static Response answer(Request request, Object shown, Object entity) {
        var tag = tag(shown);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : Response.ok(entity);
        var caching = new CacheControl();
        caching.setNoCache(true);
        caching.setNoTransform(false);
        return answer.tag(tag)
                .cacheControl(caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Lists, which may be a minute old: kept by the reader and by whoever carries them. */
    static Response minuteOld(Object entity) {
        var caching = new CacheControl();
        caching.setMaxAge(LISTS_MAX_AGE_SECONDS);
        caching.setNoTransform(false);
        return Response.ok(entity)
                .cacheControl(caching)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .build();
    }

    private static EntityTag tag(Object shown) {
        return new EntityTag(HexFormat.of().formatHex(Sha256.of(shown.toString()), 0, 12), true);
    }
}
