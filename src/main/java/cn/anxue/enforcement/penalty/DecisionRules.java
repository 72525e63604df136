package cn.anxue.enforcement.penalty;

import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When something may be imposed: after the party was told, and heard or able to be (行政处罚法 art. 44, 45, 63).
 *
 * @param requestEnds the last day on which the party may ask for a hearing; empty while it was not told
 */
record DecisionRules(PenaltyView file, LocalDate today, Optional<LocalDate> requestEnds) {
    /** @throws ProblemException that says what is missing */
    void check(Terms terms) {
        PreNotice told = file.preNotice()
                .filter(notice -> notice.service() != null)
                .orElseThrow(() -> new ProblemException(PenaltyProblem.PRE_NOTICE_NOT_SERVED));
        LocalDate until = requestEnds.orElseThrow(() -> new ProblemException(PenaltyProblem.PRE_NOTICE_NOT_SERVED));
        Hearing hearing = file.hearing();
        if (file.state() == PenaltyState.HEARING && (hearing == null || hearing.summary() == null)) {
            throw new ProblemException(PenaltyProblem.HEARING_NOT_HELD);
        }
        if (file.state() == PenaltyState.PRE_NOTICE && !today.isAfter(until) && !waived(told)) {
            throw new ProblemException(PenaltyProblem.RIGHTS_STILL_OPEN, Map.of("until", until));
        }
        notHeavier(terms, told.terms());
    }

    private boolean waived(PreNotice told) {
        return file.papers().stream()
                .anyMatch(paper ->
                        paper.kind() == PaperKind.WAIVER && !paper.madeOn().isBefore(told.issuedOn()));
    }

    private static void notHeavier(Terms terms, Terms announced) {
        for (Sanction sanction : terms.sanctions()) {
            List<Sanction> same = announced.sanctions().stream()
                    .filter(told -> told.kind() == sanction.kind())
                    .toList();
            if (same.isEmpty() || same.get(0).fen() < sanction.fen()) {
                throw new ProblemException(
                        PenaltyProblem.HEAVIER_THAN_ANNOUNCED,
                        "/sanctions",
                        Map.of("what", sanction.kind().text()));
            }
        }
    }
}
