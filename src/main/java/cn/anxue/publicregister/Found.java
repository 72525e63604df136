package cn.anxue.publicregister;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a search.
 *
 * @param uscc null for an unlicensed body, which has no page of its own
 * @param formerName the name it was found by, where it no longer goes by it
 * @param notices what was issued to an unlicensed body; empty for institutions, whose page tells
 * @param near not what was asked for, only much like it
 */
public record Found(
        String name,
        @Nullable String uscc,
        @Nullable String formerName,
        String region,
        @Nullable String address,
        StandingWords standing,
        List<Flag> notices,
        boolean near) {}
