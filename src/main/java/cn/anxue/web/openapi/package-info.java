/**
 * The last hand on the API's description (OpenAPI) when it is written: what the annotations of resources and bodies cannot
 * say, or would have to say four hundred times. Tags, servers and the form of problems stand in {@code META-INF/openapi.yaml}.
 *
 * <p>What is always there in an answer, what may be null and what a schema is called comes from the records themselves: a part
 * that is not {@code @Nullable} is always there. Requests say what they require where they are checked.
 *
 * <p>Limits of requests come from the bodies themselves, where they are enforced; only answers get general ones here.
 */
@NullMarked
package cn.anxue.web.openapi;

import org.jspecify.annotations.NullMarked;
