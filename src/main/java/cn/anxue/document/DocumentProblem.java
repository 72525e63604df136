package cn.anxue.document;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can go wrong with a file. */
public enum DocumentProblem implements ProblemKind {
    FILE_EMPTY(400, "文件为空，请重新选择。", "The file is empty; choose it again."),
    FILE_TYPE(415, "只接受 PDF、PNG 或 JPEG 文件（按内容判断）。", "Only PDF, PNG or JPEG files are accepted, told by their content."),
    FILE_TOO_LARGE(413, "文件超过 {max}，请压缩后再上传。", "The file is larger than {max}; make it smaller and send it again."),
    PICTURE_TOO_LARGE(
            413,
            "图片像素过大，最多 {max} 万像素，请缩小后再上传。",
            "The picture has too many pixels; at most {max} times ten thousand. Scale it down.");

    private final int status;
    private final Text text;

    DocumentProblem(int status, String zh, String en) {
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
