package cn.anxue.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept.
 *
 * @param status HTTP status
 * @param location value of the Location header, if there was one
 * @param json the body
 */
public record KeptAnswer(int status, @Nullable String location, String json) {}
