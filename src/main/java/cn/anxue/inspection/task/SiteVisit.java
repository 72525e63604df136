package cn.anxue.inspection.task;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What inspectors do on the spot: arrive, answer, photograph, record, sign. */
@ApplicationScoped
public class SiteVisit {
    private final Tasks tasks;
    private final TaskService moves;
    private final TaskRegister register;
    private final SiteRecords records;
    private final Documents documents;

    SiteVisit(Tasks tasks, TaskService moves, TaskRegister register, SiteRecords records, Documents documents) {
        this.tasks = tasks;
        this.moves = moves;
        this.register = register;
        this.records = records;
        this.documents = documents;
    }

    /** What is said of one question. */
    public record Said(
            int n,
            AnswerKind answer,
            @Nullable String note,
            @Nullable FindingDraft finding) {}

    /** How the institution's person signed, or that he would not. */
    public record InstitutionSignature(
            @Nullable Signer signer,
            @Nullable String refusal,
            @Nullable String witness) {}

    /** Papers shown, visit begun; not while anybody sent has a conflict, also one declared since he was drawn. */
    @Transactional
    public void arrive(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        moves.requireSent(caller, task);
        moves.requireStillEligible(task);
        moves.move(caller, task, TaskState.ON_SITE, Map.of("arrived_at", records.now()));
    }

    /** Answers one question; the last word counts until all is recorded. Where it is not in order a finding stands beside. */
    @Transactional
    public void answer(Caller caller, TaskId id, Said said) {
        TaskLine task = onSite(caller, id);
        Sheet sheet = register.view(task).sheet();
        if (said.n() < 1 || said.n() > sheet.questions().size()) {
            throw new ProblemException(TaskProblem.QUESTION_UNKNOWN, Map.of("n", said.n()));
        }
        records.answer(caller, task, said);
        FindingDraft finding = said.finding();
        if (said.answer() == AnswerKind.NO) {
            if (finding == null || finding.problem().isBlank()) {
                throw new ProblemException(TaskProblem.FINDING_REQUIRED, "/finding", Map.of());
            }
            records.find(caller, task, said.n(), finding);
        } else {
            records.dropFinding(task, said.n());
        }
        records.told(caller, "inspection_task.answered", task, "answers");
    }

    /** Something no question asked for. */
    @Transactional
    public FindingId find(Caller caller, TaskId id, FindingDraft finding) {
        TaskLine task = onSite(caller, id);
        FindingId made = records.find(caller, task, null, finding);
        records.told(caller, "inspection_task.found", task, "findings");
        return made;
    }

    /** @param n the question it belongs to, or none */
    @Transactional
    public DocumentId photograph(Caller caller, TaskId id, @Nullable Integer n, byte[] picture, String fileName) {
        TaskLine task = tasks.locked(caller, id);
        moves.requireSent(caller, task);
        if (task.state() != TaskState.ON_SITE && task.state() != TaskState.RECORDED) {
            throw new ProblemException(TaskProblem.TASK_NOT_ON_SITE, Map.of("state", task.state()));
        }
        DocumentId stored = documents.store(caller, picture, fileName);
        documents.fileUnder(caller, stored, task.regionCode());
        records.photograph(task, stored, n);
        return stored;
    }

    /** Every question is answered; nothing of it changes from here on. */
    @Transactional
    public void record(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        moves.requireSent(caller, task);
        TaskView view = register.view(task);
        String open = IntStream.rangeClosed(1, view.sheet().questions().size())
                .filter(n -> view.answer(n).isEmpty())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("、"));
        if (task.state() == TaskState.ON_SITE && !open.isEmpty()) {
            throw new ProblemException(TaskProblem.QUESTIONS_OPEN, Map.of("questions", open));
        }
        moves.move(caller, task, TaskState.RECORDED, Map.of("recorded_at", records.now()));
    }

    /** An inspector signs for himself. With the last signature of all the visit is signed. */
    @Transactional
    public void sign(Caller caller, TaskId id) {
        TaskLine task = recorded(caller, id);
        if (records.sign(caller, task) == 0) {
            throw new ProblemException(TaskProblem.SIGNED_BEFORE);
        }
        records.told(caller, "inspection_task.inspector_signed", task, "inspectors");
        closeWhereAllSigned(caller, task);
    }

    /** The institution's person signs on the inspector's phone, or refuses before a witness. */
    @Transactional
    public void signForInstitution(Caller caller, TaskId id, InstitutionSignature signature) {
        TaskLine task = recorded(caller, id);
        if (task.signer() != null || task.refusal() != null) {
            throw new ProblemException(TaskProblem.SIGNED_BEFORE);
        }
        Map<String, Object> columns = new HashMap<>();
        Signer signer = signature.signer();
        if (signer != null) {
            columns.put("signer", signer.name());
        } else {
            columns.put("refusal", required(signature.refusal()));
            columns.put("witness", required(signature.witness()));
        }
        tasks.change(id, columns);
        records.told(caller, "inspection_task.institution_signed", task, "signer");
        closeWhereAllSigned(caller, tasks.locked(caller, id));
    }

    private void closeWhereAllSigned(Caller caller, TaskLine task) {
        List<TaskView.OnSite> standing = new ArrayList<>(tasks.inspectors(List.of(task.id())));
        standing.removeIf(one -> !one.stands());
        boolean institution = task.signer() != null || task.refusal() != null;
        if (institution && standing.stream().allMatch(one -> one.signedAt() != null)) {
            moves.signed(caller, task);
        }
    }

    private TaskLine onSite(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        moves.requireSent(caller, task);
        if (task.state() != TaskState.ON_SITE) {
            throw new ProblemException(TaskProblem.TASK_NOT_ON_SITE, Map.of("state", task.state()));
        }
        return task;
    }

    private TaskLine recorded(Caller caller, TaskId id) {
        TaskLine task = tasks.locked(caller, id);
        moves.requireSent(caller, task);
        if (task.state() != TaskState.RECORDED) {
            throw new ProblemException(TaskProblem.TASK_NOT_RECORDED, Map.of("state", task.state()));
        }
        return task;
    }

    private static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ProblemException(TaskProblem.WITNESS_REQUIRED);
        }
        return text.strip();
    }
}
