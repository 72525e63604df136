package cn.anxue.inspection.task;

import cn.anxue.identity.ActorId;
import cn.anxue.inspection.inspector.InspectorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit with all that belongs to it. */
public record TaskView(
        TaskLine line,
        Sheet sheet,
        List<OnSite> inspectors,
        List<Answer> answers,
        List<Finding> findings,
        List<Photo> photos,
        List<Evidence> evidence) {
    /** An inspector of the visit; replaced ones stay to be read. */
    public record OnSite(
            InspectorId id,
            ActorId actor,
            String workNumber,
            @Nullable Instant signedAt,
            @Nullable LocalDate replacedOn,
            @Nullable String replacedWhy) {
        public boolean stands() {
            return replacedOn == null;
        }
    }

    /** @param n from 1 */
    public record Answer(int n, AnswerKind answer, @Nullable String note) {}

    /** A picture, of a question or of the visit as a whole. */
    public record Photo(UUID document, @Nullable Integer n) {}

    /** What was kept in advance (先行登记保存), and what became of it. */
    public record Evidence(
            UUID id,
            String what,
            LocalDate preservedOn,
            LocalDate decideBy,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {}

    /** A question of the sheet with what was answered so far. */
    public record Asked(int n, Question question, @Nullable Answer answer) {}

    /** Every question in its order. */
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Question question : sheet.questions()) {
            int n = asked.size() + 1;
            asked.add(new Asked(n, question, answer(n).orElse(null)));
        }
        return asked;
    }

    public List<OnSite> standing() {
        return inspectors.stream().filter(OnSite::stands).toList();
    }

    public Optional<Answer> answer(int n) {
        return answers.stream().filter(answer -> answer.n() == n).findFirst();
    }

    /** The first question without an answer; empty when the sheet is done. */
    public Optional<Integer> nextOpen() {
        for (int n = 1; n <= sheet.questions().size(); n++) {
            if (answer(n).isEmpty()) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }
}
