/**
 * The alternative text of a picture that has a caption and no description: a screen reader reads the caption anyway.
 */
export const SEE_CAPTION = "图片，内容见图下的说明";
