package cn.anxue.bank.format;

import org.jspecify.annotations.Nullable;

/** One side of a movement. */
record Party(@Nullable String name, @Nullable String account) {
    static final Party NOBODY = new Party(null, null);
}
