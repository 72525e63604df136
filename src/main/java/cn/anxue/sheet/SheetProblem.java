package cn.anxue.sheet;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a file cannot be read as a sheet, or a cell not as what it should hold. */
public enum SheetProblem implements ProblemKind {
    SHEET_WITHOUT_ROWS("文件中没有任何内容。", "There is nothing in the file."),
    SHEET_OLD_WORKBOOK(
            "这是旧版 .xls（Excel 97–2003）或加密的文件。请在 Excel 或 WPS 中“另存为” .xlsx 后重新上传。",
            "This is an old .xls (Excel 97–2003) or an encrypted file. Save it as .xlsx and upload it again."),
    SHEET_UNREADABLE("不是可读取的 xlsx 文件，或已损坏。", "This is no xlsx file that can be read, or it is damaged."),
    SHEET_TEXT_UNREADABLE(
            "第 {row} 行附近的文字既不是 UTF-8 也不是 GB18030 编码。", "The text near row {row} is neither UTF-8 nor GB18030."),
    SHEET_QUOTE_OPEN("第 {row} 行的引号没有结束。", "A quotation mark opened in row {row} is never closed."),
    SHEET_TOO_LARGE("文件解压后过大，请分成几个文件。", "The file is too large once unpacked; split it."),
    SHEET_TOO_WIDE("第 {row} 行超过 {most} 列。", "Row {row} has more than {most} columns."),
    SHEET_CELL_TOO_LONG("第 {row} 行有单元格超过 {most} 个字。", "A cell in row {row} has more than {most} characters."),
    SHEET_TOO_LONG("最多 {most} 行，请分成几个文件。", "At most {most} rows; split the file.");

    private final Text text;

    SheetProblem(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Text text() {
        return text;
    }
}
