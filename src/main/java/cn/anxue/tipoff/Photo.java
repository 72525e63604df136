package cn.anxue.tipoff;

import cn.anxue.document.MediaType;
import cn.anxue.document.PictureCheck;
import cn.anxue.problem.ProblemException;

/**
 * A photo as it came, and the copy that is shown.
 *
 * @param copy written anew from the pixels alone: no place, no time, no device
 */
record Photo(MediaType type, byte[] original, byte[] copy) {
    /** @throws ProblemException where it is no picture, too large, or cannot be read */
    static Photo of(byte[] original) {
        MediaType type = PictureCheck.of(original);
        return new Photo(type, original, PhotoCopy.of(original, type));
    }
}
