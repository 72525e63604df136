package cn.anxue.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that moves money: it needs an {@code Idempotency-Key}, runs in one database transaction with the record
 * of its answer, and answers a repetition from that record with {@code Idempotent-Replayed: true}. It must return {@code
 * Response}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
