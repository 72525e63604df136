package cn.anxue.web;

import cn.anxue.problem.Text;

/** The short name of what happened, one for each status: a kind's own sentence goes into the detail. */
final class ProblemTitle {
    private ProblemTitle() {}

    static Text of(int status) {
        return switch (status) {
            case 400 -> Text.of("请求有误", "Bad request");
            case 401 -> Text.of("需要登录", "Not signed in");
            case 403 -> Text.of("没有权限", "Not allowed");
            case 404 -> Text.of("没有找到", "Not found");
            case 405 -> Text.of("方法不支持", "Method not allowed");
            case 406 -> Text.of("格式不可用", "Format not available");
            case 409 -> Text.of("与现有记录冲突", "Conflict");
            case 412 -> Text.of("记录已更改", "Changed meanwhile");
            case 413 -> Text.of("正文过大", "Body too large");
            case 415 -> Text.of("内容类型不支持", "Content type not supported");
            case 422 -> Text.of("无法办理", "Cannot be done");
            case 428 -> Text.of("缺少前提条件", "Precondition missing");
            case 429 -> Text.of("请求过于频繁", "Too many requests");
            case 503 -> Text.of("暂时不可用", "Not available for the moment");
            default -> status < 500 ? Text.of("请求未被接受", "Request refused") : Text.of("服务出错", "Internal error");
        };
    }
}
