package cn.anxue.enforcement.web;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.list.Heard;
import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A listing as a form has it: everything as typed, so that a refused form comes back whole. */
public class ListForm {
    static final int TEXT_MAX = 1000;
    private static final String INVITE = "INVITE";

    @RestForm("list")
    @Nullable
    String list;

    @RestForm("kind")
    @Nullable
    String kind;

    @RestForm("uscc")
    @Nullable
    String uscc;

    @RestForm("name")
    @Nullable
    String name;

    @RestForm("address")
    @Nullable
    String address;

    @RestForm("basis")
    @Nullable
    String basis;

    @RestForm("until")
    @Nullable
    String until;

    @RestForm("hearing")
    @Nullable
    String hearing;

    @RestForm("heardOn")
    @Nullable
    String heardOn;

    @RestForm("statement")
    @Nullable
    String statement;

    @RestForm("publication")
    @Nullable
    String publication;

    public String list() {
        return Fields.text(list);
    }

    public String kind() {
        return Fields.text(kind);
    }

    public String uscc() {
        return Fields.text(uscc);
    }

    public String name() {
        return Fields.text(name);
    }

    public String address() {
        return Fields.text(address);
    }

    public String basis() {
        return Fields.text(basis);
    }

    public String until() {
        return Fields.text(until);
    }

    public String hearing() {
        return Fields.text(hearing);
    }

    public String heardOn() {
        return Fields.text(heardOn);
    }

    public String publication() {
        return Fields.text(publication);
    }

    public String statement() {
        return Fields.text(statement);
    }

    public List<SubjectKind> kinds() {
        return List.of(SubjectKind.values());
    }

    ListDraft draft(InstitutionRegister institutions) {
        ListKind kind = Fields.chosen(ListKind.class, list, "/list");
        boolean black = kind == ListKind.BLACK;
        boolean invite =
                black && (Fields.text(hearing).isEmpty() || Fields.text(hearing).equals(INVITE));
        Heard heard = black && !invite ? heard(hearing, heardOn, statement) : null;
        ListDraft.Way way =
                new ListDraft.Way(invite, heard, !Fields.text(publication).equals("SEPARATE"));
        return new ListDraft(
                kind,
                addressee(institutions),
                Fields.needed(basis, "/basis", TEXT_MAX),
                null,
                Fields.dayIfAny(until, "/until"),
                way);
    }

    private Addressee addressee(InstitutionRegister institutions) {
        SubjectKind whom = Fields.chosen(SubjectKind.class, kind, "/kind");
        if (whom == SubjectKind.INSTITUTION) {
            return Addressee.institution(institution(institutions));
        }
        return new Addressee(
                whom,
                null,
                Fields.needed(name, "/name", TEXT_MAX),
                Fields.text(address).isEmpty() ? null : Fields.text(address),
                null);
    }

    private UUID institution(InstitutionRegister institutions) {
        String code = Uscc.normalised(Fields.needed(uscc, "/uscc", TEXT_MAX));
        return (Uscc.isWellFormed(code) && Uscc.hasCheckDigit(code)
                        ? institutions.findByUscc(Uscc.of(code)).map(InstitutionView::id)
                        : Optional.<InstitutionId>empty())
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND, "/uscc", Map.of()))
                .value();
    }

    static Heard heard(@Nullable String outcome, @Nullable String on, @Nullable String statement) {
        HearingOutcome heard = Fields.chosen(HearingOutcome.class, outcome, "/hearing");
        String said = Fields.text(statement);
        return new Heard(heard, Fields.day(on, "/heardOn"), said.isEmpty() ? null : said);
    }
}
