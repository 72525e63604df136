package cn.anxue.document;

import cn.anxue.problem.ProblemException;

/** The checks of stored files, for pictures that another room keeps in its own way. */
public final class PictureCheck {
    private PictureCheck() {}

    /** @throws ProblemException where the bytes are no PNG or JPEG of acceptable size and pixels, whatever their name says */
    public static MediaType of(byte[] bytes) {
        MediaType type = Content.of(bytes).type();
        if (type == MediaType.PDF) {
            throw new ProblemException(DocumentProblem.FILE_TYPE);
        }
        return type;
    }
}
