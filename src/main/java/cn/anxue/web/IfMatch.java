package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags, as in {@code "3"}: who changes a record says which version he has read. */
public final class IfMatch {
    private IfMatch() {}

    /** The entity tag of a version, for the {@code ETag} header. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller has read.
     *
     * @throws ProblemException {@code PRECONDITION_REQUIRED} without the header, {@code STALE} where it is no tag of ours
     */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(RequestProblem.PRECONDITION_REQUIRED);
        }
        String tag = header.strip();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw new ProblemException(RequestProblem.STALE);
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /**
     * The version the caller has read, for a record that may be new as well.
     *
     * @param ifNoneMatch {@code *} from who found that there is none
     * @return nothing where it is to be new
     * @throws ProblemException {@code PRECONDITION_REQUIRED} where the caller says neither
     */
    public static @Nullable Long versionOrNew(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        boolean asNew =
                ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        return asNew ? null : Long.valueOf(version(ifMatch));
    }

    /** @throws ProblemException {@code PRECONDITION_REQUIRED} or {@code STALE} unless the caller has read this version */
    public static void require(@Nullable String header, long version) {
        if (version(header) != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
    }
}
