package cn.anxue.enforcement.web;

import cn.anxue.enforcement.mailing.MailingDraft;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.web.Choice;
import cn.anxue.web.Fields;
import cn.anxue.web.PageFormats;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A letter to many as a form has it. */
public class MailingForm {
    @RestForm("kind")
    @Size(max = 20)
    @Nullable
    String kind;

    @RestForm("title")
    @Size(max = 100)
    @Nullable
    String title;

    @RestForm("basis")
    @Size(max = 1000)
    @Nullable
    String basis;

    @RestForm("text")
    @Size(max = 4000)
    @Nullable
    String text;

    @RestForm("region")
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestForm("category")
    @Size(max = 20)
    @Nullable
    String category;

    @RestForm("answerBy")
    @Size(max = 10)
    @Nullable
    String answerBy;

    static MailingForm at(Scope scope) {
        MailingForm form = new MailingForm();
        form.region = scope instanceof Scope.Region own ? own.regionCode() : null;
        return form;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public String basis() {
        return basis == null ? "" : basis;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public String region() {
        return region == null ? "" : region;
    }

    public String answerBy() {
        return answerBy == null ? "" : answerBy;
    }

    public List<Choice> kinds() {
        NoticeKind[] many = {NoticeKind.NOTIFICATION, NoticeKind.COMMITMENT};
        return Choice.of(many, NoticeWords::of, kind);
    }

    public List<Choice> categories() {
        return Choice.of(InstitutionCategory.values(), PageFormats::label, category);
    }

    MailingDraft draft() {
        return new MailingDraft(
                Fields.chosen(NoticeKind.class, kind, "/kind"),
                Fields.needed(title, "/title"),
                Fields.needed(basis, "/basis"),
                Fields.needed(text, "/text"),
                Fields.needed(region, "/region"),
                category == null || category.isBlank()
                        ? null
                        : Fields.chosen(InstitutionCategory.class, category, "/category"),
                Fields.dayIfAny(answerBy, "/answerBy"));
    }
}
