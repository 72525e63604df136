/**
 * The last hand on the API's description (OpenAPI) when it is written: what the annotations of resources and bodies cannot
 * say, or would have to say four hundred times. Tags, servers and the form of problems stand in {@code META-INF/openapi.yaml}.
 *
 * <p>Limits of requests come from the bodies themselves, where they are enforced; only answers get general ones here.
 */
@NullMarked
package cn.anxue.web.openapi;

import org.jspecify.annotations.NullMarked;
