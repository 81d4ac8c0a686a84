namespace Footbridge.Intake.Attachments.Pdfs;

/// <summary>What comes next in the text of a PDF (ISO 32000-1, 7.2 and 7.3).</summary>
internal enum PdfToken
{
    /// <summary>Nothing more.</summary>
    End,

    /// <summary>What cannot be: a text without an end, a bracket of its own.</summary>
    Broken,

    /// <summary>A name, such as <c>/Type</c>.</summary>
    Name,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A keyword or a number of another kind.</summary>
    Word,

    /// <summary>Text in either form.</summary>
    Text,

    /// <summary>A list begins.</summary>
    OpenList,

    /// <summary>A list ends.</summary>
    CloseList,

    /// <summary>A dictionary begins.</summary>
    OpenDictionary,

    /// <summary>A dictionary ends.</summary>
    CloseDictionary,
}
