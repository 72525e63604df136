package cn.anxue.enforcement.web;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Choice;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A notice as a form has it: to whom, which kind, why, and up to so many problems line by line. */
public class NoticeForm {
    private static final int LINES = 6;

    @RestForm("subjectKind")
    @Size(max = 20)
    @Nullable
    String subjectKind;

    @RestForm("institution")
    @Nullable
    UUID institution;

    @RestForm("name")
    @Size(max = 200)
    @Nullable
    String name;

    @RestForm("address")
    @Size(max = 300)
    @Nullable
    String address;

    @RestForm("kind")
    @Size(max = 40)
    @Nullable
    String kind;

    @RestForm("basis")
    @Size(max = 1000)
    @Nullable
    String basis;

    @RestForm("text")
    @Size(max = 4000)
    @Nullable
    String text;

    @RestForm("answerBy")
    @Size(max = 10)
    @Nullable
    String answerBy;

    @RestForm("draft")
    @Nullable
    Boolean draft;

    @RestForm("problem")
    @Size(max = LINES)
    @Nullable
    List<@Size(max = 1000) String> problems;

    @RestForm("category")
    @Size(max = LINES)
    @Nullable
    List<@Size(max = 20) String> categories;

    @RestForm("measure")
    @Size(max = LINES)
    @Nullable
    List<@Size(max = 1000) String> measures;

    @RestForm("responsible")
    @Size(max = LINES)
    @Nullable
    List<@Size(max = 100) String> responsibles;

    @RestForm("dueOn")
    @Size(max = LINES)
    @Nullable
    List<@Size(max = 10) String> dueOns;

    /** One problem as it was typed. */
    public record Line(
            int n, String problem, List<Choice> categories, String measure, String responsible, String dueOn) {}

    public String name() {
        return name == null ? "" : name;
    }

    public String address() {
        return address == null ? "" : address;
    }

    public String basis() {
        return basis == null ? "" : basis;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public String answerBy() {
        return answerBy == null ? "" : answerBy;
    }

    public boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    public List<Choice> kinds() {
        return Choice.of(NoticeKind.values(), NoticeWords::of, kind);
    }

    public List<Choice> subjectKinds() {
        return Choice.of(SubjectKind.values(), NoticeWords::of, subjectKind).stream()
                .filter(choice -> !choice.value().equals(SubjectKind.INSTITUTION.name()))
                .toList();
    }

    public List<Line> lines() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> new Line(
                        i + 1,
                        at(problems, i),
                        Choice.of(ProblemCategory.values(), NoticeWords::of, at(categories, i)),
                        at(measures, i),
                        at(responsibles, i),
                        at(dueOns, i)))
                .toList();
    }

    NoticeDraft written() {
        NoticeKind chosen = Fields.chosen(NoticeKind.class, kind, "/kind");
        String why = Fields.needed(basis, "/basis");
        String own = text == null || text.isBlank() ? null : text.strip();
        return new NoticeDraft(addressee(), chosen, why, items(), own, Fields.dayIfAny(answerBy, "/answerBy"), null);
    }

    private Addressee addressee() {
        if (institution != null) {
            return Addressee.institution(institution);
        }
        SubjectKind chosen = Fields.chosen(SubjectKind.class, subjectKind, "/subject/kind");
        String where = address == null || address.isBlank() ? null : address.strip();
        return new Addressee(chosen, null, Fields.needed(name, "/subject/name"), where, null);
    }

    /** Lines without a problem are left out. */
    private List<NoticeDraft.Item> items() {
        List<NoticeDraft.Item> items = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            if (!at(problems, i).isBlank()) {
                items.add(item(i));
            }
        }
        return items;
    }

    private NoticeDraft.Item item(int i) {
        String place = "/items/" + i;
        LocalDate due = Fields.dayIfAny(at(dueOns, i), place + "/dueOn");
        if (due == null) {
            throw new ProblemException(RequestProblem.REQUIRED, place + "/dueOn", Map.of());
        }
        return new NoticeDraft.Item(
                at(problems, i).strip(),
                Fields.chosen(ProblemCategory.class, at(categories, i), place + "/category"),
                Fields.needed(at(measures, i), place + "/measure"),
                Fields.needed(at(responsibles, i), place + "/responsible"),
                due);
    }

    private static String at(@Nullable List<String> values, int i) {
        return values == null || values.size() <= i || values.get(i) == null ? "" : values.get(i);
    }
}
