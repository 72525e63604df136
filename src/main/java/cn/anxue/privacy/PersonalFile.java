package cn.anxue.privacy;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a subject's records that the others hang on: it knows who reaches it, since when it rests, what is right. */
public interface PersonalFile extends PersonalRecords {
    /**
     * Where a subject stands in the term of keeping it.
     *
     * @param lastActOn the day the term is counted from
     * @param ended nothing further can happen to it
     * @param moneyMoved money came or went, so that the term of keeping records of money applies
     */
    record Rest(UUID id, String regionCode, LocalDate lastActOn, boolean ended, boolean moneyMoved) {}

    /**
     * Where it stands, for a caller who reaches it.
     *
     * @throws ProblemException {@code NOT_FOUND} for others
     */
    Rest rest(Caller caller, UUID subjectId);

    /** Names of the fields people may have put right. */
    List<String> correctable();

    /** Those of them that decide who is let in, which only an authority changes. */
    List<String> telling();

    /**
     * Asked before anybody decides, so that what nobody could do does not stand in the way of what is right.
     *
     * @throws ProblemException where a value is not in good form
     */
    void requireCorrect(UUID subjectId, Map<String, String> values);

    /**
     * Puts fields right.
     *
     * @return what stood there before
     * @throws ProblemException where a value is not in good form
     */
    Map<String, String> correct(UUID subjectId, Map<String, String> values);

    /** Ended and not yet forgotten, with the last act before the day; in the order of ids, after the one given. */
    List<Rest> resting(LocalDate before, @Nullable UUID after, int limit);
}
