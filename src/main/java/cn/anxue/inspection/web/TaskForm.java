package cn.anxue.inspection.web;

import cn.anxue.inspection.task.AnswerKind;
import cn.anxue.inspection.task.FindingDraft;
import cn.anxue.inspection.task.Question;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.SiteVisit;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What an inspector sends from the phone: an answer with its finding and photo. */
public class TaskForm {
    private static final int PROBLEM_MAX = 1_000;

    @RestForm("answer")
    @Size(max = 20)
    @Nullable
    String answer;

    @RestForm("note")
    @Size(max = 1000)
    @Nullable
    String note;

    @RestForm("problem")
    @Size(max = 1000)
    @Nullable
    String problem;

    @RestForm("severity")
    @Size(max = 20)
    @Nullable
    String severity;

    @RestForm("photo")
    @Nullable
    FileUpload photo;

    SiteVisit.Said said(int n, Question question) {
        AnswerKind kind = Fields.chosen(AnswerKind.class, answer, "/answer");
        String remark = Fields.text(note);
        FindingDraft finding = kind == AnswerKind.NO && !Fields.text(problem).isEmpty()
                ? new FindingDraft(
                        Fields.needed(problem, "/problem", PROBLEM_MAX),
                        question.category(),
                        question.basis(),
                        Fields.chosen(Severity.class, severity, "/severity"))
                : null;
        return new SiteVisit.Said(n, kind, remark.isEmpty() ? null : remark, finding);
    }

    /** What was photographed; nothing where no picture was chosen. */
    @Nullable
    FileUpload picture() {
        return photo == null || photo.size() == 0 ? null : photo;
    }

    static SiteVisit.InstitutionSignature signature(
            @Nullable String signer, @Nullable String refusal, @Nullable String witness) {
        Signer who = Fields.text(signer).isEmpty() ? null : Fields.chosen(Signer.class, signer, "/signer");
        return new SiteVisit.InstitutionSignature(who, refusal, witness);
    }
}
