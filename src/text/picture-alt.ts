/** What is read aloud of a picture that has a caption and no other description: the caption is read anyway. */
export const SEE_CAPTION = "图片，内容见图下的说明";
