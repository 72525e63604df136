package cn.anxue.publicregister;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a public list.
 *
 * @param uscc null for whoever has no page of his own
 * @param number the decision behind it
 * @param until the last day it holds, or by which things are to be put right
 */
public record Listed(
        UUID id,
        String name,
        @Nullable String uscc,
        String region,
        @Nullable String number,
        @Nullable String authority,
        LocalDate on,
        @Nullable LocalDate until) {}
