package cn.anxue.enforcement;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a notice or a list entry cannot be made or moved as asked. */
public enum EnforcementProblem implements ProblemKind {
    DOCUMENT_NUMBER_MALFORMED(400, "文号格式应如 承教监停〔2026〕12号。", "A document number looks like 承教监停〔2026〕12号."),
    SUBJECT_ID_REQUIRED(400, "对象为已登记机构时，请填写机构 id，不填名称。", "For an institution give its id and no name."),
    SUBJECT_NAME_REQUIRED(400, "对象不是已登记机构时，请填写名称，不填 id。", "For others than institutions give a name and no id."),
    ITEMS_REQUIRED(400, "整改通知须列出至少一项问题。", "A rectification order lists at least one problem."),
    DUE_IN_PAST(400, "整改期限不能早于今天（{today}）。", "The day an item is due cannot be before today ({today})."),
    UNTIL_BEFORE_FROM(400, "截止日期不能早于起始日期。", "The last day cannot be before the first."),
    FROM_IN_FUTURE(
            400,
            "名单自决定之日起生效，起始日期不能晚于今天（{today}）。",
            "Listing takes effect when decided; it cannot begin after today ({today})."),
    WHITE_LIST_INSTITUTIONS_ONLY(422, "白名单只列已登记机构。", "Only registered institutions can be on the white list."),
    NOTICE_MOVE_REFUSED(409, "文书现为 {from}，不能变为 {to}。", "The notice is {from} and cannot become {to}."),
    ENTRY_MOVE_REFUSED(409, "名单条目现为 {from}，不能变为 {to}。", "The entry is {from} and cannot become {to}."),
    ITEM_NOT_FOUND(404, "此文书没有第 {n} 项。", "The notice has no item {n}."),
    ITEM_ALREADY_CLOSED(409, "第 {n} 项已销号。", "Item {n} is closed already."),
    NOTICE_NOT_IN_FORCE(409, "文书现为 {state}，其问题不能办理。", "The notice is {state}; its items cannot be worked on."),
    SECOND_PERSON_REQUIRED(
            403, "发文人不能为自己所发文书销号，请由另一人办理。", "Whoever issued a notice cannot close its items; ask a colleague."),
    WITHDRAWAL_PENDING(409, "撤销已提出，正等待决定。", "Its withdrawal has been proposed already and awaits a decision."),
    REMOVAL_PENDING(409, "移出已提出，正等待决定。", "Its removal has been proposed already and awaits a decision."),
    ALREADY_LISTED(
            409, "该机构已在此名单上，或正等待决定。", "The institution is on this list already, or a decision on it is awaited."),
    BLACKLISTED(409, "该机构在黑名单上，须先移出。", "The institution is blacklisted; it must be removed from there first.");

    private final int status;
    private final Text text;

    EnforcementProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
