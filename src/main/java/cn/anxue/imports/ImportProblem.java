package cn.anxue.imports;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why an import is refused as a whole. */
public enum ImportProblem implements ProblemKind {
    IMPORT_HEADINGS_UNKNOWN(
            422,
            "前 {most} 行中找不到表头。请使用模板，或把列名写在同一行。",
            "No row of headings among the first {most} rows. Use the template, or put the names of the columns into one row."),
    IMPORT_COLUMN_MISSING(
            422, "还没有对应的必填列：{fields}。请在“对应列”中选择。", "Required columns are not mapped: {fields}. Choose them."),
    IMPORT_COLUMN_TWICE(422, "有两列对应同一个字段：{field}。", "Two columns are mapped to one field: {field}."),
    IMPORT_FIELD_UNKNOWN(422, "没有名为 {field} 的字段。", "There is no field named {field}."),
    IMPORT_COLUMNS_DIFFER(
            422, "对应关系有 {given} 列，而文件有 {found} 列。", "The mapping has {given} columns, the file has {found}."),
    IMPORT_STATE(409, "导入当前为“{state}”，不能这样操作。请刷新后再试。", "The import is {state}; this cannot be done now. Reload it."),
    IMPORT_HAS_PROBLEMS(
            422,
            "有 {refused} 行有问题。请更正后重新上传，或选择“只导入没有问题的行”。",
            "{refused} rows have problems. Correct and upload them anew, or import the good rows alone."),
    IMPORT_NOTHING_GOOD(409, "没有一行可以导入。", "There is no row that can be imported."),
    IMPORT_CHANGED_MEANWHILE(
            409,
            "第 {row} 行在核对之后不再成立：{reason} 整个导入没有写入任何内容，请重新核对。",
            "Row {row} no longer holds since the check: {reason} Nothing was written; check anew."),
    UNDO_INSTITUTION_IN_USE(
            409,
            "第 {row} 行的机构已有协议、文书、检查或其他后续记录，不能撤销整个导入。",
            "The institution of row {row} has agreements, notices, inspections or other later records; the import cannot be undone."),
    UNDO_INSTITUTION_CHANGED(
            409,
            "第 {row} 行的机构在导入之后又有更改，不能撤销整个导入。",
            "The institution of row {row} was changed after the import; it cannot be undone."),
    UNDO_AGREEMENT_IN_FORCE(
            409,
            "第 {row} 行的协议已由银行签署、生效或另有后续记录，不能撤销整个导入。",
            "The agreement of row {row} was signed by the bank, is in force or has later records; the import cannot be undone."),
    UNDO_ORDER_MOVED(
            409,
            "第 {row} 行的订单在导入之后已有缴费、消课、退费或其他记录，不能撤销整个导入。",
            "The order of row {row} has payments, lessons, refunds or other records since; the import cannot be undone."),
    UNDO_ORDERS_FUNDED(
            409,
            "第 {row} 行的机构已登记预收费期初余额，请先撤销该余额的导入。",
            "The opening fee balance of the institution of row {row} is booked; undo that import first."),
    UNDO_MONEY_MOVED(
            409,
            "第 {row} 行账户的期初余额之后已有支出或归属记录，不能撤销整个导入。",
            "Later entries stand on the opening balance of row {row}; the import cannot be undone."),
    UNDO_LESSON_ANSWERED(
            409,
            "第 {row} 行的课时家长已确认或已裁定，不能撤销整个导入。",
            "The lesson of row {row} is confirmed or ruled on; the import cannot be undone."),
    UNDO_NOTICE_MOVED(
            409,
            "第 {row} 行的文书在导入之后又有记录，不能撤销整个导入。",
            "The notice of row {row} has later records; the import cannot be undone.");

    private final int status;
    private final Text text;

    ImportProblem(int status, String zh, String en) {
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
